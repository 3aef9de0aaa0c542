package dev.selvage.scope.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A row of the contract: a static method without parameters, and the outcome that it returns. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Gives {
  String value();
}
