package dev.selvage.checks.flow;

import com.sun.source.tree.MethodInvocationTree;
import java.util.List;

/**
 * An interruptible call that is made with the interrupted flag set.
 *
 * @param call throws InterruptedException at once
 * @param behindHandler whether it stands behind the handler that set the flag, not in it
 * @param decisions that lead to it
 */
public record SpinningWait(
    MethodInvocationTree call, boolean behindHandler, List<Decision> decisions) {}
