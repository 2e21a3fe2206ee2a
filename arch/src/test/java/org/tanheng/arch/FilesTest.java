// SPDX-License-Identifier: Apache-2.0
package org.tanheng.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Source files stay short enough to be read, and say under which licence they stand. */
class FilesTest {
  private static final int LONGEST = 500;
  private static final int MEDIAN = 80;
  private static final int P95 = 300;
  private static final Set<String> CODE =
      Set.of("java", "ts", "vue", "sql", "css", "js", "mjs", "html", "sh", "xml");
  private static final List<String> SOURCES =
      Stream.concat(
              Root.files().stream().filter(f -> CODE.contains(extension(f))),
              Stream.of("tanheng", ".ci/run"))
          .filter(f -> !f.endsWith("schema.d.ts"))
          .toList();

  @Test
  void noSourceFileIsTooLong() {
    assertThat(SOURCES)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(lines(f)).as(f).isLessThanOrEqualTo(LONGEST));
  }

  @Test
  void mostSourceFilesAreShort() {
    List<Long> lengths = SOURCES.stream().map(FilesTest::lines).sorted().toList();
    long median = lengths.get(lengths.size() / 2);
    long p95 = lengths.get(lengths.size() * 95 / 100);
    System.out.printf(
        "%d source files: median %d lines, p95 %d, longest %d%n",
        lengths.size(), median, p95, lengths.getLast());
    assertThat(median).isLessThanOrEqualTo(MEDIAN);
    assertThat(p95).isLessThanOrEqualTo(P95);
  }

  @Test
  void everySourceFileNamesItsLicence() {
    assertThat(SOURCES.stream().filter(f -> !f.contains("/src/test/resources/")))
        .allSatisfy(
            f ->
                assertThat(Root.read(f).lines().limit(3))
                    .as(f)
                    .anyMatch(line -> line.contains("SPDX-License-Identifier: Apache-2.0")));
  }

  private static long lines(String file) {
    return Root.read(file).lines().count();
  }

  private static String extension(String file) {
    return file.substring(file.lastIndexOf('.') + 1);
  }
}
