// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.exchange.readings.internal.Charsets;
import org.tanheng.exchange.readings.internal.Delimiters;
import org.tanheng.exchange.readings.internal.SheetSpool;
import org.tanheng.exchange.readings.internal.TextSpool;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Finds out what a file is and makes plain text of it. */
final class FileOpener {
  private static final int SAMPLE = 1 << 20;
  private static final int LINES = 200;
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "windows-1252");
  private static final Map<String, Character> DELIMITERS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

  private final Path file;
  private final String name;
  private final Path workDirectory;
  private final Choices choices;
  private final Progress progress;

  FileOpener(Path file, String name, Path workDirectory, Choices choices, Progress progress) {
    this.progress = progress;
    this.file = file;
    this.name = name;
    this.workDirectory = workDirectory;
    this.choices = choices;
  }

  Outcome<ReadingsFile> open() {
    try {
      byte[] sample = sample(file);
      if (sample.length == 0) {
        return refused("file-empty", "no bytes", "a header and rows", "Choose another file.");
      }
      if (starts(sample, 'P', 'K', 3, 4) || starts(sample, 'P', 'K', 5, 6)) {
        return sheet();
      }
      if (starts(sample, 0xD0, 0xCF, 0x11, 0xE0)) {
        return refused(
            "file-old-excel",
            "an Excel 97-2003 or encrypted file",
            ".xlsx or .csv",
            "Save it as .xlsx without a password, or as CSV.");
      }
      return text(sample);
    } catch (IOException e) {
      return refused(
          "file-unreadable",
          "no readable file",
          "a .csv or .xlsx file",
          "Check the path and its permissions.");
    }
  }

  private static byte[] sample(Path of) throws IOException {
    try (InputStream in = Files.newInputStream(of)) {
      return in.readNBytes(SAMPLE);
    }
  }

  private static boolean starts(byte[] sample, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= sample.length || (sample[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private Outcome<ReadingsFile> sheet() throws IOException {
    Path spool = Files.createTempFile(workDirectory, "sheet", ".tsv");
    Optional<String> wanted = choices.get(Field.SHEET);
    Outcome<SheetSpool.Spooled> read =
        SheetSpool.write(file, name, wanted.orElse(null), spool, rows -> progress.at(0, 0, rows));
    if (!read.isDone()) {
      ReadingsFile.delete(spool);
    }
    return read.map(
        spooled -> {
          Decision decision =
              wanted.isPresent()
                  ? Decision.chosen(Field.SHEET, spooled.sheet(), spooled.sheets())
                  : Decision.found(
                      Field.SHEET,
                      spooled.sheet(),
                      spooled.sheets(),
                      Reason.of("sheet.first", spooled.sheet(), spooled.sheets().size()));
          return new ReadingsFile(name, spool, true, '\t', true, List.of(decision));
        });
  }

  private Outcome<ReadingsFile> text(byte[] sample) throws IOException {
    Optional<String> wanted = choices.get(Field.ENCODING);
    if (wanted.isPresent() && !ENCODINGS.contains(wanted.get())) {
      return Outcome.refused(
          Choices.invalid("encoding", wanted.get(), String.join(", ", ENCODINGS)));
    }
    Charsets.Guess guess = Charsets.guess(sample, sample.length);
    if (wanted.isEmpty() && guess == null) {
      return refused(
          "file-not-text",
          "bytes that are no text",
          ".csv, .txt or .xlsx",
          "Export the readings as CSV or Excel.");
    }
    Charset charset =
        wanted
            .map(Charset::forName)
            .orElseGet(() -> guess == null ? StandardCharsets.UTF_8 : guess.charset());
    Decision decision =
        wanted.isPresent() || guess == null
            ? Decision.chosen(Field.ENCODING, charset.name(), ENCODINGS)
            : Decision.found(
                Field.ENCODING,
                charset.name(),
                ENCODINGS,
                Reason.of("encoding." + guess.why(), charset.name()));
    boolean asIs = charset.equals(StandardCharsets.UTF_8) && hasLineFeeds(sample);
    Path plain = asIs ? file : Files.createTempFile(workDirectory, "text", ".csv");
    if (!asIs) {
      TextSpool.write(file, charset, plain);
    }
    return delimited(plain, !asIs, decision);
  }

  private static boolean hasLineFeeds(byte[] sample) {
    boolean returns = false;
    for (byte b : sample) {
      if (b == '\n') {
        return true;
      }
      returns |= b == '\r';
    }
    return !returns;
  }

  private Outcome<ReadingsFile> delimited(Path plain, boolean temporary, Decision encoding)
      throws IOException {
    Optional<String> wanted = choices.get(Field.DELIMITER);
    List<String> names = DELIMITERS.keySet().stream().sorted().toList();
    if (wanted.isPresent() && !DELIMITERS.containsKey(wanted.get())) {
      ReadingsFile.delete(temporary ? plain : null);
      return Outcome.refused(Choices.invalid("delimiter", wanted.get(), String.join(", ", names)));
    }
    Delimiters.Guess guess = Delimiters.guess(lines(sample(plain)));
    char delimiter = wanted.map(DELIMITERS::get).orElse(guess.delimiter());
    Decision decision =
        wanted.isPresent()
            ? Decision.chosen(Field.DELIMITER, wanted.get(), names)
            : Decision.found(
                Field.DELIMITER,
                nameOf(guess.delimiter()),
                names,
                Reason.of("delimiter.agree", guess.agreeing(), guess.lines()));
    List<Decision> decisions = new ArrayList<>(List.of(encoding, decision));
    return Outcome.done(new ReadingsFile(name, plain, temporary, delimiter, false, decisions));
  }

  private static List<String> lines(byte[] sample) {
    return Arrays.stream(new String(sample, StandardCharsets.UTF_8).split("\n", LINES + 1))
        .limit(LINES)
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String nameOf(char delimiter) {
    return DELIMITERS.entrySet().stream()
        .filter(entry -> entry.getValue() == delimiter)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private Outcome<ReadingsFile> refused(String code, String got, String wanted, String advice) {
    return Outcome.refused(Finding.error(code, name, got, wanted, advice));
  }
}
