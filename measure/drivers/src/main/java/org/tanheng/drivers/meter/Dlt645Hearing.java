// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.listen.Ear;
import org.tanheng.drivers.listen.Hearing;
import org.tanheng.finding.Finding;

/** What meters of DL/T 645 answer their master. */
final class Dlt645Hearing implements Hearing<Place, Dlt645Ear.Answer> {
  private final Dlt645Protocol protocol = new Dlt645Protocol();

  @Override
  public Ear<Dlt645Ear.Answer> ear() {
    return new Dlt645Ear();
  }

  @Override
  public @Nullable Place address(String text) {
    return protocol.place(text);
  }

  @Override
  public Finding wrongAddress(String subject, String text) {
    return MeterDriver.wrongAddress(protocol, subject, text);
  }

  @Override
  public boolean holds(Dlt645Ear.Answer heard, Place address) {
    return heard.device().equals(address.device())
        && address.item().equals(heard.message().identifier());
  }

  @Override
  public @Nullable BigDecimal number(Dlt645Ear.Answer heard, Place address) {
    Found found = address.select(found(heard));
    return found == null ? null : found.number();
  }

  private static List<Found> found(Dlt645Ear.Answer heard) {
    return heard.message().values().stream().map(Answers::found).toList();
  }

  @Override
  public Probe shown(Dlt645Ear.Answer heard, Place address, Instant at) {
    var candidates = new ArrayList<Probe.Candidate>();
    List<Found> values = found(heard);
    for (int i = 0; i < values.size(); i++) {
      Found value = values.get(i);
      String place = heard.place() + (values.size() == 1 ? "" : "/#" + i);
      candidates.add(
          new Probe.Candidate(place, value.number(), value.unit(), value.number() != null));
    }
    return new Probe(heard.place(), heard.raw(), at, candidates);
  }

  @Override
  public Finding strange(
      String connection, PointMapping point, Place address, @Nullable BigDecimal number) {
    return MeterJob.strange(
        connection, point.address(), number == null ? "no number" : number.toPlainString());
  }
}
