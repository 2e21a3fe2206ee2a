// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code inventory packs [ID]}: lists the method packs, or writes one as JSON to copy and change.
 */
@Command(
    name = "packs",
    description = "Lists the method packs, or writes one as JSON to copy and change.",
    mixinStandardHelpOptions = true)
final class InventoryPacks implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "Pack to write.")
  private @Nullable String id;

  @SuppressWarnings("NullAway.Init")
  InventoryPacks() {}

  @Override
  public Integer call() {
    Outcome<String> text = id == null ? Outcome.done(list()) : MethodPacks.bundled().text(id);
    var out = spec.commandLine().getOut();
    return switch (text) {
      case Outcome.Done<String> done -> {
        out.println(done.value());
        yield 0;
      }
      case Outcome.Refused<String> refused -> {
        out.println(FindingText.of(refused.findings(), Format.table));
        yield 1;
      }
    };
  }

  private static String list() {
    List<MethodPack> packs = MethodPacks.bundled().all();
    return packs.stream()
        .map(
            pack ->
                String.format(
                    Locale.ROOT,
                    "%-22s %-9s %s %s",
                    pack.id(),
                    pack.status().name().toLowerCase(Locale.ROOT),
                    pack.document(),
                    pack.edition()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
