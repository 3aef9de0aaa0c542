package dev.selvage.finding;

import java.util.List;
import java.util.Objects;

/**
 * What a check found at one place. Every report is made from this record, whichever engine made it.
 *
 * @param check the name of the bug pattern, such as {@code SwallowedInterrupt}
 * @param severity how much it matters, after the user's options
 * @param message what is wrong and what to do instead, in one breath, without the check's name
 * @param file the source file, absolute, with {@code /} between its parts
 * @param region where in the file
 * @param member the enclosing member, such as {@code shop.Orders#place(Order)}
 * @param path how the flow of control gets from the region to the harm; empty where the region says
 *     it all
 * @param fixes suggested fixes, the safest first; empty where a person must think
 * @param fingerprint the same for the same defect when its lines have moved; see {@link
 *     Fingerprint}
 * @param help the address of the check's page
 */
public record Finding(
    String check,
    Severity severity,
    String message,
    String file,
    Region region,
    String member,
    List<Step> path,
    List<Fix> fixes,
    String fingerprint,
    String help) {

  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(help, "help");
    path = List.copyOf(path);
    fixes = List.copyOf(fixes);
  }
}
