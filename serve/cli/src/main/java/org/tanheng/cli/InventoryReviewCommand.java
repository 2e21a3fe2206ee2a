// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.review.InventoryReview;
import org.tanheng.carbon.review.Review;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inventory review FILE}: red, yellow or green, and why; exit 1 where it is red. */
@Command(
    name = "review",
    description = "Runs the red, yellow and green rules over an inventory.",
    mixinStandardHelpOptions = true)
final class InventoryReviewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Inventory as YAML; - reads standard input.")
  private Path file;

  @Option(
      names = "--before",
      paramLabel = "FILE",
      description = "Inventory of the period before, to be held against it.")
  private @Nullable Path before;

  @Option(names = "--format", description = "json or table (default).")
  private Format format = Format.table;

  @SuppressWarnings("NullAway.Init")
  InventoryReviewCommand() {}

  @Override
  public Integer call() {
    Review review =
        switch (read(file).flatMap(this::review)) {
          case Outcome.Done<Review> done -> done.value();
          case Outcome.Refused<Review> refused -> Review.of(refused.findings());
        };
    spec.commandLine().getOut().println(text(review));
    return review.colour() == Review.Colour.RED ? 1 : 0;
  }

  private Outcome<Review> review(Inventory inventory) {
    return before == null
        ? Outcome.done(InventoryReview.of(inventory, null, FactorLibrary.bundled()))
        : read(before)
            .map(earlier -> InventoryReview.of(inventory, earlier, FactorLibrary.bundled()));
  }

  private String text(Review review) {
    List<Finding> findings = review.findings();
    if (format == Format.json) {
      return JsonObject.builder()
          .put("colour", review.colour().name())
          .put("findings", InventoryJson.findings(findings))
          .build()
          .writeIndented();
    }
    return findings.isEmpty()
        ? review.colour().name()
        : review.colour().name() + System.lineSeparator() + FindingText.of(findings, format);
  }

  private static Outcome<Inventory> read(Path path) {
    return Files.text(path)
        .flatMap(InventoryYaml::read)
        .flatMap(
            input ->
                MethodPacks.of(input)
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())));
  }
}
