// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tanheng.document.Document;
import org.tanheng.report.ReportFormat;
import org.tanheng.report.Reports;
import org.tanheng.units.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that writes a report beside its answer. */
final class ReportFile {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--report",
      description = "Writes the report to this .docx, .xlsx, .pdf or .html file.")
  private @Nullable Path report;

  @Option(names = "--lang", description = "Language of the report: zh-CN (default) or en.")
  private String lang = Language.ZH.tag();

  @SuppressWarnings("NullAway.Init")
  ReportFile() {}

  /** Makes the document of a report in a language. */
  interface Written {
    Document in(Language language);
  }

  /** Writes the report if one is asked for; options that cannot be are refused before. */
  void write(Written document) {
    Path target = report;
    if (target != null) {
      ReportFormat format = format(target);
      Language language = language();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        Reports.write(document.in(language), format, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Refuses options that cannot be. */
  void check() {
    Path target = report;
    language();
    if (target != null) {
      format(target);
    }
  }

  private Language language() {
    return Language.of(lang).orElseThrow(() -> wrong("--lang", lang));
  }

  private ReportFormat format(Path target) {
    String name = target.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ReportFormat.of(ending).orElseThrow(() -> wrong("--report", name));
  }

  private ParameterException wrong(String option, String value) {
    return new ParameterException(spec.commandLine(), option + " cannot be " + value);
  }
}
