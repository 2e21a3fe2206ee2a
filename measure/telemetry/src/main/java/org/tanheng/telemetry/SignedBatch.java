// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.evidence.log.InnerTree;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSignature;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;

/**
 * What a gateway signs of a batch with the key of its device: the root over one run for each
 * address, in the order of the addresses, readings by time, values without trailing zeros. The form
 * does not depend on how a server stores readings, so that it can be made again from them.
 *
 * @param epoch name of one life of the gateway's buffer
 * @param number of the batch in it
 */
public record SignedBatch(String epoch, long number, List<ReadingRun> runs) {
  private static final String FORM = "tanheng-batch/1";

  public SignedBatch {
    runs = runs.stream().sorted(Comparator.comparing(ReadingRun::point)).toList();
  }

  /** The run of an address; readings may come in any order. */
  public static ReadingRun run(
      String address, List<Long> times, List<BigDecimal> values, List<Quality> qualities) {
    List<RunReading> readings = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      BigDecimal value = normal(values.get(i));
      readings.add(
          new RunReading(
              Instant.ofEpochMilli(times.get(i)),
              value.unscaledValue().longValueExact(),
              value.scale(),
              code(qualities.get(i))));
    }
    readings.sort(Comparator.comparing(RunReading::time));
    return new ReadingRun(address, 0, readings);
  }

  /** A value in its one form: no trailing zeros behind the point, no exponent. */
  public static BigDecimal normal(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The number that stands for a quality in runs. */
  public static int code(Quality quality) {
    return switch (quality) {
      case MEASURED -> 0;
      case READ_BACK -> 1;
      case INTERPOLATED -> 2;
      case ESTIMATED -> 3;
      case MANUAL -> 4;
      case SUBSTITUTED -> 5;
      case MISSING -> 6;
    };
  }

  /** The root over its runs (RFC 6962). */
  public Hash root() {
    return tree().root();
  }

  /** The path of a run to the root. */
  public List<Hash> path(int run) {
    return tree().path(run);
  }

  private InnerTree tree() {
    return InnerTree.of(runs.stream().map(ReadingRun::bytes).toList());
  }

  /** The text of the note that the gateway signs. */
  public String text() {
    return text(epoch, number, runs.size(), root());
  }

  /** The same from the fields of a leaf. */
  public static String text(String epoch, long number, int runs, Hash root) {
    return String.join(
            "\n",
            FORM,
            Hash.ofText(epoch).hex(),
            Long.toString(number),
            Integer.toString(runs),
            root.hex())
        + "\n";
  }

  /** The note with the signature of the gateway's key. */
  public String signed(NoteSigner signer) {
    String text = text();
    return new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH))).write();
  }

  /** Whether a note says this text and the key signed it. */
  public static boolean isSigned(String note, String text, NoteKey key) {
    return SignedNote.parse(note) instanceof Outcome.Done<SignedNote> done
        && done.value().text().equals(text)
        && done.value().of(key) instanceof Outcome.Done<Optional<NoteSignature>> signature
        && signature.value().isPresent();
  }
}
