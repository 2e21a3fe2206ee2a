// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code factors [WORD...]}: searches the published factors by what stands in their rows. */
@Command(
    name = "factors",
    description = {
      "Searches the factor library; all words must stand in a row.",
      "A row that is found alone is printed with its document, licence and uses."
    },
    mixinStandardHelpOptions = true)
final class FactorsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "WORD", arity = "0..*", description = "Words, or the id of a row.")
  private List<String> words = List.of();

  @Option(names = "--family", description = "Rows of one family, such as cn-grid-average.")
  private @Nullable String family;

  @Option(names = "--year", description = "Rows of one data year.")
  private @Nullable Integer year;

  @Option(names = "--limit", description = "Most rows printed (default 40, 0 for all).")
  private int limit = 40;

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @SuppressWarnings("NullAway.Init")
  FactorsCommand() {}

  @Override
  public Integer call() {
    return Results.print(spec, format, this::print);
  }

  private Outcome<String> print() {
    if (family != null && FactorFamily.of(family).isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "factor-family",
              "--family",
              family,
              Arrays.stream(FactorFamily.values())
                  .map(FactorFamily::code)
                  .collect(Collectors.joining(", ")),
              "Choose one of these."));
    }
    List<Factor> found = found();
    if (found.isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "factor-not-found",
              "factors",
              String.join(" ", words),
              "words that stand in a row of release " + FactorLibrary.RELEASE,
              "Use fewer words, leave out the year, or write them in the other language."));
    }
    List<Factor> shown = limit > 0 ? found.stream().limit(limit).toList() : found;
    return Outcome.done(
        format == Format.json
            ? FactorText.json(shown, found.size())
            : FactorText.table(shown, found.size()));
  }

  private List<Factor> found() {
    FactorLibrary library = FactorLibrary.bundled();
    if (words.size() == 1 && library.find(words.getFirst()).isPresent()) {
      return library.find(words.getFirst()).stream().toList();
    }
    return library.search(words).stream()
        .filter(factor -> family == null || factor.family().code().equals(family))
        .filter(factor -> year == null || year.equals(factor.dataYear()))
        .toList();
  }
}
