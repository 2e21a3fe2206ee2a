// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.drop;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.json.JsonNumbers;
import org.tanheng.evidence.Json;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;

/**
 * The readings of a file: a first row with names, one column of time, and a column for each point.
 * An empty cell is no reading; any other cell that is no number refuses the whole file.
 */
final class DroppedFile {
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);
  private static final long EXCEL_EPOCH = 25_569;
  private static final int MOST_FINDINGS = 50;

  private final List<PointMapping> points;
  private final String timeColumn;
  private final ZoneId zone;
  private final Quality quality;

  /**
   * Files of a folder.
   *
   * @param quality measured, or read back where the files are what a logger had stored
   */
  DroppedFile(List<PointMapping> points, String timeColumn, ZoneId zone, Quality quality) {
    this.points = points;
    this.timeColumn = timeColumn;
    this.zone = zone;
    this.quality = quality;
  }

  Outcome<List<Sample>> read(Path file) throws IOException {
    List<List<String>> rows = Rows.of(file);
    List<String> head = rows.isEmpty() ? List.of() : rows.getFirst();
    int time = head.indexOf(timeColumn);
    if (time < 0) {
      return Outcome.refused(
          wrong(file, "row 1", String.join(", ", head), "a column named " + timeColumn));
    }
    var samples = new ArrayList<Sample>();
    var findings = new ArrayList<Finding>();
    for (int i = 1; i < rows.size() && findings.size() < MOST_FINDINGS; i++) {
      row(file, i + 1, head, rows.get(i), time, samples, findings);
    }
    return findings.isEmpty() ? Outcome.done(samples) : Outcome.refused(findings);
  }

  private void row(
      Path file,
      int number,
      List<String> head,
      List<String> row,
      int time,
      List<Sample> samples,
      List<Finding> findings) {
    String stamp = time < row.size() ? row.get(time) : "";
    OptionalLong at = time(stamp);
    if (at.isEmpty()) {
      findings.add(wrong(file, "row " + number, stamp, "a date and time"));
      return;
    }
    for (PointMapping point : points) {
      int column = head.indexOf(point.address());
      String cell = column < 0 || column >= row.size() ? "" : row.get(column);
      if (cell.isEmpty()) {
        continue;
      }
      Sample sample =
          Rows.number(cell)
              .map(n -> Sample.of(point, point.pointId(), at.getAsLong(), n, quality))
              .orElse(null);
      if (sample == null) {
        findings.add(wrong(file, "row " + number + ", " + point.address(), cell, "a number"));
      } else {
        samples.add(sample);
      }
    }
  }

  /** A written stamp, or the day number of a spreadsheet, which has no zone. */
  private OptionalLong time(String cell) {
    var number = Rows.number(cell);
    if (number.isPresent() && number.get().precision() - number.get().scale() <= 5) {
      long local =
          number
              .get()
              .subtract(BigDecimal.valueOf(EXCEL_EPOCH))
              .multiply(DAY)
              .setScale(-3, RoundingMode.HALF_EVEN)
              .longValue();
      var wall = LocalDateTime.ofEpochSecond(local / 1000, 0, ZoneOffset.UTC);
      return OptionalLong.of(wall.atZone(zone).toInstant().toEpochMilli());
    }
    String padded = cell.length() == 16 ? cell + ":00" : cell;
    return JsonNumbers.time(Json.of(padded.replace('/', '-')), zone);
  }

  private static Finding wrong(Path file, String place, String got, String wanted) {
    return Finding.error(
        "drop-file",
        file.getFileName() + ", " + place,
        got.length() > 60 ? got.substring(0, 60) : got,
        wanted,
        "Nothing of the file was taken; it stands in the folder 'failed'. Drop it corrected.");
  }
}
