// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.report.InventoryReport;
import org.tanheng.carbon.report.ReportContext;
import org.tanheng.carbon.report.ReportKind;
import org.tanheng.document.RequiredContents.Checked;
import org.tanheng.document.Status;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.exchange.ReportYaml;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.report.ReportFormat;
import org.tanheng.report.Reports;
import org.tanheng.units.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inventory report FILE}: writes the report of an inventory, without server or network. */
@Command(
    name = "report",
    description = {
      "Writes the report of an inventory.",
      "A report with missing items is a draft, marked on every page; the items go to stderr."
    },
    mixinStandardHelpOptions = true)
final class InventoryReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Inventory as YAML; - reads standard input.")
  private Path file;

  @Option(names = "--report", description = "iso-14064-1 (default) or cn-guideline.")
  private String report = ReportKind.ISO_14064_1.id();

  @Option(names = "--lang", description = "zh-CN (default) or en.")
  private String lang = Language.ZH.tag();

  @Option(
      names = "--format",
      description = "docx, xlsx, pdf or html; default by the ending of OUT.")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "File to write.")
  private Path out;

  @SuppressWarnings("NullAway.Init")
  InventoryReportCommand() {}

  @Override
  public Integer call() {
    ReportKind kind = ReportKind.of(report).orElseThrow(() -> wrong("--report", report));
    Language language = Language.of(lang).orElseThrow(() -> wrong("--lang", lang));
    String name = out.getFileName().toString();
    String ending = format == null ? name.substring(name.lastIndexOf('.') + 1) : format;
    ReportFormat target = ReportFormat.of(ending).orElseThrow(() -> wrong("--format", ending));
    Outcome<Checked> outcome = Files.text(file).flatMap(text -> build(text, kind, language));
    return switch (outcome) {
      case Outcome.Done<Checked> done -> write(done.value(), target);
      case Outcome.Refused<Checked> refused -> refused(refused.findings());
    };
  }

  private static Outcome<Checked> build(String text, ReportKind kind, Language language) {
    return InventoryYaml.read(text)
        .flatMap(
            input ->
                ReportYaml.read(text).flatMap(context -> build(input, context, kind, language)));
  }

  private static Outcome<Checked> build(
      InventoryInput input, ReportContext context, ReportKind kind, Language language) {
    return MethodPacks.of(input)
        .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled()))
        .flatMap(inventory -> InventoryReport.build(inventory, context, kind, language));
  }

  private int write(Checked checked, ReportFormat target) {
    try (OutputStream stream = new BufferedOutputStream(java.nio.file.Files.newOutputStream(out))) {
      Reports.write(checked.document(), target, stream);
    } catch (IOException e) {
      return refused(
          List.of(
              Finding.error(
                  "file-unwritable",
                  out.toString(),
                  e.getClass().getSimpleName(),
                  "a file that can be written",
                  "Choose another place, or close the file where it is open.")));
    }
    if (!checked.findings().isEmpty()) {
      spec.commandLine().getErr().println(FindingText.of(checked.findings(), Format.table));
    }
    boolean draft = checked.document().status() == Status.DRAFT;
    spec.commandLine().getOut().println((draft ? "draft " : "final ") + out);
    return 0;
  }

  private int refused(List<Finding> findings) {
    spec.commandLine().getOut().println(FindingText.of(findings, Format.table));
    return 1;
  }

  private ParameterException wrong(String option, String value) {
    return new ParameterException(spec.commandLine(), "not a value of " + option + ": " + value);
  }
}
