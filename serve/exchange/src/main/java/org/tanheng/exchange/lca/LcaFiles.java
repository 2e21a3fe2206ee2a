// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The files of a data set: one file, a folder, or a ZIP archive of bounded size. */
final class LcaFiles {
  private static final long MOST = 1L << 30;
  private static final int FILES = 500_000;

  private LcaFiles() {}

  /** Content by name with forward slashes, in the order of the names. */
  static Outcome<Map<String, byte[]>> read(Path path) throws IOException {
    if (!Files.exists(path)) {
      return refused(
          "file-unreadable", path.toString(), "no such file", "a file, a folder or a ZIP archive");
    }
    return Files.isDirectory(path)
        ? folder(path)
        : file(path.toString(), String.valueOf(path.getFileName()), Files.readAllBytes(path), MOST);
  }

  /**
   * The files of one upload.
   *
   * @param most how many bytes an archive may unpack to
   */
  static Outcome<Map<String, byte[]>> file(String shown, String name, byte[] content, long most)
      throws IOException {
    boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
    if (!zip || name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      return Outcome.done(Map.of(name, content));
    }
    var files = new TreeMap<String, byte[]>();
    long total = 0;
    try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory() && wanted(entry.getName())) {
          byte[] bytes = limited(in, most - total);
          total += bytes.length;
          if (files.put(entry.getName().replace('\\', '/'), bytes) != null) {
            return refused("import-archive", shown, "two files of one name", "each file once");
          }
        }
        if (total >= most || files.size() > FILES) {
          return refused(
              "import-size",
              shown,
              "more than %d MiB or %,d files unpacked".formatted(most >> 20, FILES),
              "less");
        }
      }
    } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException e) {
      return refused("import-archive", shown, "a broken ZIP archive", "a whole one");
    }
    return Outcome.done(files);
  }

  /** The first characters of a file, enough to know its format. */
  static String head(byte[] file) {
    boolean wide =
        file.length > 1 && (file[0] == -1 && file[1] == -2 || file[0] == -2 && file[1] == -1);
    return new String(
        file,
        0,
        Math.min(file.length, 4000),
        wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  private static byte[] limited(InputStream in, long most) throws IOException {
    return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most));
  }

  private static Outcome<Map<String, byte[]>> folder(Path path) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (wanted(file.toString())) {
          files.put(path.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
    return Outcome.done(files);
  }

  /** Files of the known formats; what archives of macOS put beside them is no data. */
  private static boolean wanted(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
    boolean beside = lower.startsWith("__macosx/") || lower.matches("(.*/)?\\._[^/]*");
    return !beside
        && Stream.of(".json", ".xml", ".spold", ".csv", ".xlsx", ".mtx").anyMatch(lower::endsWith);
  }

  private static <T> Outcome<T> refused(String code, String at, String got, String wanted) {
    String advice = "Give a data set as " + LcaImport.FORMATS + ".";
    return Outcome.refused(Finding.error(code, at, got, wanted, advice));
  }
}
