// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.poll.Job;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quality;

/** One item of one meter, asked once for all points that take a value of its answer. */
record MeterJob(
    String id,
    MeterProtocol protocol,
    Line line,
    Duration patience,
    String device,
    String item,
    List<Wanted> points,
    Clock clock)
    implements Job {

  /** A point and its address. */
  record Wanted(PointMapping mapping, Place place) {}

  @Override
  public List<Sample> run() throws IOException {
    long asked = clock.millis();
    List<Found> values = protocol.ask(line, patience, device, item);
    long time = asked + (clock.millis() - asked) / 2;
    var samples = new ArrayList<Sample>();
    var strange = new ArrayList<Finding>();
    for (Wanted point : points) {
      Found found = point.place().select(values);
      BigDecimal number = found == null ? null : found.number();
      Sample sample =
          number == null
              ? null
              : Sample.of(
                  point.mapping(), point.mapping().pointId(), time, number, Quality.MEASURED);
      if (sample == null) {
        strange.add(strange(point, values));
      } else {
        samples.add(sample);
      }
    }
    if (samples.isEmpty() && !strange.isEmpty()) {
      throw new FindingException(strange);
    }
    return samples;
  }

  private Finding strange(Wanted point, List<Found> values) {
    return strange(
        id,
        point.mapping().address(),
        String.join(", ", values.stream().map(Found::label).distinct().limit(20).toList()));
  }

  static Finding strange(String id, String address, String got) {
    return Finding.warning(
        "meter-value",
        id + "/" + address,
        got,
        "a number at this address",
        "Choose one of the values that the meter gives.");
  }
}
