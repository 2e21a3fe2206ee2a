// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.evidence.log.InnerTree;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.SignedBatch;

/**
 * The links from readings to the device that signed them: a run shown as signed is in the batch
 * whose root the gateway's note states, and the note is of a key that a leaf before it registers.
 * Then it is said how many of the readings of a point are among those signed for an address.
 */
final class SignedLinks {
  private static final String SIGNED = "signed";

  /** What stands behind readings from files, by hand, and of connections of the server itself. */
  private static final String RECEIVED =
      ": that they were received so is said by the key of the log alone";

  private final Bundle bundle;
  private final List<Link> links;
  private final Map<String, Set<Value>> signed = new TreeMap<>();

  SignedLinks(Bundle bundle, List<Link> links) {
    this.bundle = bundle;
    this.links = links;
  }

  /** A reading as far as a device states it. */
  private record Value(Instant time, BigDecimal value, int quality) {
    static Value of(RunReading reading) {
      return new Value(
          reading.time(),
          SignedBatch.normal(BigDecimal.valueOf(reading.unscaled(), reading.scale())),
          reading.quality());
    }
  }

  void check() {
    for (ShownRun shown : bundle.signed()) {
      String wrong = wrong(shown);
      if (wrong == null) {
        ProvenLeaf batch = bundle.leaves().get(shown.leaf());
        String name = batch.leaf().text("gateway") + " for its address " + shown.run().point();
        Set<Value> values = signed.computeIfAbsent(name, any -> new HashSet<>());
        shown.run().readings().forEach(reading -> values.add(Value.of(reading)));
      } else {
        links.add(Link.broken(SIGNED, shown.run().point() + ": " + wrong));
      }
    }
    Map<String, List<RunReading>> shown = new TreeMap<>();
    for (ShownRun run : bundle.runs()) {
      ReadingRun one = run.run();
      shown.computeIfAbsent(one.point(), any -> new ArrayList<>()).addAll(one.readings());
    }
    shown.forEach(this::said);
  }

  private void said(String point, List<RunReading> readings) {
    long most = 0;
    String by = "";
    for (Map.Entry<String, Set<Value>> one : signed.entrySet()) {
      long count =
          readings.stream().filter(reading -> one.getValue().contains(Value.of(reading))).count();
      if (count > most) {
        most = count;
        by = one.getKey();
      }
    }
    String text = most + " of " + readings.size() + " readings of " + point;
    links.add(
        most == 0
            ? Link.notProven(SIGNED, text + " are signed by a device" + RECEIVED)
            : Link.holds(SIGNED, text + " are those that the key of gateway " + by + " signed"));
    if (most > 0 && most < readings.size()) {
      String others = (readings.size() - most) + " of " + readings.size() + " readings of " + point;
      links.add(Link.notProven(SIGNED, others + " are signed by no device" + RECEIVED));
    }
  }

  /** What is wrong with a run that is said to be signed; null if nothing. */
  private @Nullable String wrong(ShownRun shown) {
    if (shown.leaf() < 0 || shown.leaf() >= bundle.leaves().size()) {
      return "no such leaf";
    }
    ProvenLeaf proven = bundle.leaves().get(shown.leaf());
    Leaf leaf = proven.leaf();
    if (leaf.kind() != LeafKind.SIGNED_BATCH) {
      return "a leaf that is no signed batch";
    }
    long runs = Long.parseLong(leaf.text("runs"));
    Hash root = new Hash(leaf.text("root"));
    if (InnerTree.check(shown.number(), runs, shown.run().bytes(), shown.path(), root) != null) {
      return "not in the batch that was signed";
    }
    String text =
        SignedBatch.text(leaf.text("epoch"), Long.parseLong(leaf.text("number")), (int) runs, root);
    boolean isSigned =
        keys(leaf.text("gateway"), proven.index()).stream()
            .anyMatch(key -> SignedBatch.isSigned(leaf.text("note"), text, key));
    return isSigned ? null : "signed by no key that a leaf before it registers";
  }

  private List<NoteKey> keys(String gateway, long before) {
    List<NoteKey> keys = new ArrayList<>();
    for (ProvenLeaf proven : bundle.leaves()) {
      Leaf leaf = proven.leaf();
      if (leaf.kind() == LeafKind.DEVICE_KEY
          && proven.index() < before
          && leaf.text("gateway").equals(gateway)
          && NoteKey.parse(leaf.text("next")) instanceof Outcome.Done<NoteKey> key) {
        keys.add(key.value());
      }
    }
    return keys;
  }
}
