// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.finding.Finding;
import org.tanheng.finding.OneLine;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.publish.FootprintBundle;
import org.tanheng.footprint.publish.FootprintCheck;
import org.tanheng.footprint.publish.FootprintLink;
import org.tanheng.footprint.publish.FootprintZip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint verify BUNDLE}: whether a published footprint is what its model gives. */
@Command(
    name = "verify",
    description = {
      "Checks a published footprint: the model computes the result again to the last byte, the leaf"
          + " names both, the leaf is in the log.",
      "Exit 0 proven by your policy, 1 a link is broken or there is no bundle, 2 wrong usage, 3 whole, but not proven."
    },
    mixinStandardHelpOptions = true)
final class FootprintVerify implements Callable<Integer> {
  private static final int BROKEN = 1;
  private static final int USAGE = 2;
  private static final int NOT_PROVEN = 3;
  private static final int LINKS = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE", description = "The zip as the server gives it.")
  private Path file;

  @Option(names = "--policy", description = "Whose log and witnesses you believe.")
  private @Nullable Path policy;

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @SuppressWarnings("NullAway.Init")
  FootprintVerify() {}

  @Override
  public Integer call() {
    @Nullable LogPolicy believed = null;
    if (policy != null) {
      Outcome<LogPolicy> read = Files.text(policy).flatMap(LogPolicy::parse);
      if (!(read instanceof Outcome.Done<LogPolicy> done)) {
        return refused(read.findings(), USAGE);
      }
      believed = done.value();
    }
    Outcome<FootprintBundle> bundle = bundle();
    if (!(bundle instanceof Outcome.Done<FootprintBundle> done)) {
      return refused(bundle.findings(), BROKEN);
    }
    List<FootprintLink> links = FootprintCheck.of(done.value(), believed);
    int code = code(links, believed != null);
    var out = spec.commandLine().getOut();
    out.print(format == Format.json ? json(links, code) : table(links, code));
    out.flush();
    return code;
  }

  private Outcome<FootprintBundle> bundle() {
    try {
      return FootprintZip.read(java.nio.file.Files.readAllBytes(file));
    } catch (IOException e) {
      return Outcome.refused(
          Finding.error(
              "file-unreadable",
              "BUNDLE",
              file.toString(),
              "a file",
              "Check path and permissions."));
    }
  }

  private int refused(List<Finding> findings, int code) {
    spec.commandLine().getOut().println(FindingText.of(findings, format));
    return code;
  }

  /** Proven is what the reader's own policy proves, link by link: result, leaf and log. */
  private static int code(List<FootprintLink> links, boolean isBelieved) {
    if (links.stream().anyMatch(link -> link.state() == FootprintLink.State.BROKEN)) {
      return BROKEN;
    }
    boolean isWhole =
        links.size() >= LINKS
            && links.stream().allMatch(link -> link.state() == FootprintLink.State.HOLDS);
    return isBelieved && isWhole ? 0 : NOT_PROVEN;
  }

  private static String json(List<FootprintLink> links, int code) {
    return JsonObject.builder()
            .put("proven", code == 0)
            .put("whole", code != BROKEN)
            .put("links", Json.of(links.stream().map(FootprintVerify::json).toList()))
            .build()
            .writeIndented()
        + "\n";
  }

  private static Json json(FootprintLink link) {
    return JsonObject.builder()
        .put("link", link.name())
        .put("state", link.state().code())
        .put("said", link.said())
        .build();
  }

  private static String table(List<FootprintLink> links, int code) {
    return links.stream()
            .map(l -> "%-11s %-7s %s%n".formatted(l.state().code(), l.name(), OneLine.of(l.said())))
            .collect(Collectors.joining())
        + switch (code) {
          case 0 -> "PROVEN: every link holds by the policy given\n";
          case BROKEN -> "REFUSED: a link is broken, believe nothing of it\n";
          default -> "NOT PROVEN: no link is broken, but not every one is proven to you\n";
        };
  }
}
