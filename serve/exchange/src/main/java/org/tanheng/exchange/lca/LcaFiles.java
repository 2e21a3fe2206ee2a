// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The JSON and XML files of a data set: one file, a folder, or a ZIP archive. */
final class LcaFiles {
  private static final long MOST = 1L << 30;
  private static final int FILES = 500_000;

  private LcaFiles() {}

  /** Content by name with forward slashes, in the order of the names. */
  static Outcome<Map<String, byte[]>> read(Path path) throws IOException {
    if (!Files.exists(path)) {
      return refused("file-unreadable", path, "no such file", "a file, a folder or a ZIP archive");
    }
    return Files.isDirectory(path) ? folder(path) : file(path);
  }

  private static Outcome<Map<String, byte[]>> file(Path path) throws IOException {
    byte[] content = Files.readAllBytes(path);
    boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
    if (!zip) {
      return Outcome.done(Map.of(String.valueOf(path.getFileName()), content));
    }
    var files = new TreeMap<String, byte[]>();
    long total = 0;
    try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory() && wanted(entry.getName())) {
          byte[] bytes = limited(in, MOST - total);
          total += bytes.length;
          files.put(entry.getName().replace('\\', '/'), bytes);
        }
        if (total >= MOST || files.size() > FILES) {
          return refused("import-size", path, "more than 1 GiB or 500,000 files", "less");
        }
      }
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return refused("import-archive", path, "a broken ZIP archive", "a whole one");
    }
    return Outcome.done(files);
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

  private static boolean wanted(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.endsWith(".json") || lower.endsWith(".xml") || lower.endsWith(".spold");
  }

  private static <T> Outcome<T> refused(String code, Path path, String got, String wanted) {
    String advice = "Give a data set as openLCA JSON-LD or EcoSpold 1 or 2.";
    return Outcome.refused(Finding.error(code, path.toString(), got, wanted, advice));
  }
}
