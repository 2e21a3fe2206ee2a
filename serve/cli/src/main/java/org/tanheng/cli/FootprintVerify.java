// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.publish.FootprintBundle;
import org.tanheng.footprint.publish.FootprintCheck;
import org.tanheng.footprint.publish.FootprintLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint verify BUNDLE}: whether a published footprint is what its model gives. */
@Command(
    name = "verify",
    description =
        "Checks a published footprint: the model computes the result again to the last byte, the"
            + " leaf names both, the leaf is in the log.",
    mixinStandardHelpOptions = true)
final class FootprintVerify implements Callable<Integer> {
  private static final int LARGEST = 32 << 20;
  private static final int MOST = 16;

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
    return Results.print(spec, format, this::run);
  }

  private Outcome<String> run() throws IOException {
    @Nullable LogPolicy believed = null;
    if (policy != null) {
      Outcome<LogPolicy> read = Files.text(policy).flatMap(LogPolicy::parse);
      if (!(read instanceof Outcome.Done<LogPolicy> done)) {
        return Outcome.refused(read.findings());
      }
      believed = done.value();
    }
    @Nullable LogPolicy whom = believed;
    return files().flatMap(FootprintBundle::of).flatMap(b -> told(FootprintCheck.of(b, whom)));
  }

  private Outcome<String> told(List<FootprintLink> links) {
    List<Finding> broken =
        links.stream()
            .filter(link -> link.state() == FootprintLink.State.BROKEN)
            .map(
                link ->
                    Finding.error(
                        "footprint-unproven",
                        link.name(),
                        link.said(),
                        "a link that holds",
                        "Ask whoever handed the bundle over for the one that was published."))
            .toList();
    if (!broken.isEmpty()) {
      return Outcome.refused(broken);
    }
    return Outcome.done(format == Format.json ? json(links) : table(links));
  }

  private static String json(List<FootprintLink> links) {
    return Json.of(
                links.stream()
                    .map(
                        link ->
                            JsonObject.builder()
                                .put("link", link.name())
                                .put("state", link.state().code())
                                .put("said", link.said())
                                .build())
                    .toList())
            .writeIndented()
        + "\n";
  }

  private static String table(List<FootprintLink> links) {
    return links.stream()
        .map(l -> "%-11s %-7s %s%n".formatted(l.state().code(), l.name(), l.said()))
        .collect(Collectors.joining());
  }

  private Outcome<Map<String, String>> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    int left = LARGEST;
    try (InputStream in = java.nio.file.Files.newInputStream(file);
        var zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 || files.size() == MOST) {
          return refused("more than " + LARGEST + " bytes or " + MOST + " files");
        }
        files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (ZipException | IllegalArgumentException e) {
      return refused("no whole zip");
    }
    return Outcome.done(files);
  }

  private Outcome<Map<String, String>> refused(String got) {
    return Outcome.refused(
        Finding.error(
            "bundle-file",
            file.toString(),
            got,
            "the bundle of a published footprint",
            "Ask for the bundle again."));
  }
}
