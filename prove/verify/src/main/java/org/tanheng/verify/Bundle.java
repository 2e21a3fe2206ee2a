// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.verify.internal.BundleReader;
import org.tanheng.verify.internal.BundleWriter;

/**
 * A figure with all that proves it, as one file of canonical JSON that ends in a seal: the SHA-256
 * of the file without it. The file has one valid form, so a byte that is changed anywhere is
 * refused before anything is checked; against a forger, who can seal again, stand the links.
 *
 * @param figure the figure that is proven
 * @param computation what it follows from
 * @param leaves of the log, in the order of their index
 * @param openings of commitments
 * @param runs of readings
 * @param checkpoint of the log, with the signatures of witnesses
 * @param policy keys that the holder suggests; a reader has a policy of his own
 * @param amounts how activity data follow from the runs
 * @param anchors receipts for the log, at this checkpoint or before it
 * @param signed runs of batches as gateways signed them
 * @param tables of the release of factors, packed as {@link #carrying} does; empty where they are
 *     not carried
 */
public record Bundle(
    Figure figure,
    Computation computation,
    List<ProvenLeaf> leaves,
    List<Opening> openings,
    List<ShownRun> runs,
    SignedNote checkpoint,
    String policy,
    List<Amount> amounts,
    List<CarriedAnchor> anchors,
    List<ShownRun> signed,
    List<String> tables) {
  /** Media type and name of the form. */
  public static final String FORMAT = "tanheng-bundle/1";

  private static final String SEAL = "seal";
  private static final int SEAL_LENGTH = sealText(ReadingBatch.NONE).length();

  public Bundle {
    leaves = List.copyOf(leaves);
    openings = List.copyOf(openings);
    runs = List.copyOf(runs);
    amounts = List.copyOf(amounts);
    anchors = List.copyOf(anchors);
    signed = List.copyOf(signed);
    tables = List.copyOf(tables);
  }

  /** A bundle that does not carry its release of factors. */
  public Bundle(
      Figure figure,
      Computation computation,
      List<ProvenLeaf> leaves,
      List<Opening> openings,
      List<ShownRun> runs,
      SignedNote checkpoint,
      String policy,
      List<Amount> amounts,
      List<CarriedAnchor> anchors,
      List<ShownRun> signed) {
    this(
        figure,
        computation,
        leaves,
        openings,
        runs,
        checkpoint,
        policy,
        amounts,
        anchors,
        signed,
        List.of());
  }

  /** A bundle of which no batch is signed by a device. */
  public Bundle(
      Figure figure,
      Computation computation,
      List<ProvenLeaf> leaves,
      List<Opening> openings,
      List<ShownRun> runs,
      SignedNote checkpoint,
      String policy,
      List<Amount> amounts,
      List<CarriedAnchor> anchors) {
    this(
        figure,
        computation,
        leaves,
        openings,
        runs,
        checkpoint,
        policy,
        amounts,
        anchors,
        List.of());
  }

  /** A bundle without amounts and anchors. */
  public Bundle(
      Figure figure,
      Computation computation,
      List<ProvenLeaf> leaves,
      List<Opening> openings,
      List<ShownRun> runs,
      SignedNote checkpoint,
      String policy) {
    this(figure, computation, leaves, openings, runs, checkpoint, policy, List.of(), List.of());
  }

  /** This bundle with the tables of its release, for verifiers that know another one. */
  public Bundle carrying(FactorLibrary release) {
    return new Bundle(
        figure,
        computation,
        leaves,
        openings,
        runs,
        checkpoint,
        policy,
        amounts,
        anchors,
        signed,
        CarriedTables.of(release));
  }

  /** The one form of the bundle. */
  public byte[] bytes() {
    return sealed(BundleWriter.json(this));
  }

  /** The canonical bytes of these members and of their seal, which sorts behind all of them. */
  static byte[] sealed(JsonObject open) {
    byte[] bytes = CanonicalJson.bytes(open);
    byte[] seal = sealText(Hash.of(bytes)).getBytes(StandardCharsets.US_ASCII);
    byte[] sealed = Arrays.copyOf(bytes, bytes.length - 1 + SEAL_LENGTH);
    System.arraycopy(seal, 0, sealed, bytes.length - 1, SEAL_LENGTH);
    return sealed;
  }

  /** Reads a bundle; bytes that are not exactly those of {@link #bytes} are refused. */
  public static Outcome<Bundle> parse(byte[] bytes) {
    return isSealed(bytes)
        ? Json.parse(new String(bytes, StandardCharsets.UTF_8))
            .flatMap(json -> Outcome.of(() -> open(json, bytes)))
        : Outcome.refused(refused("seal", "bytes that do not end in their own seal"));
  }

  /** The seal is the last member, so it is held against the bytes before any of them is read. */
  private static boolean isSealed(byte[] bytes) {
    int end = bytes.length - SEAL_LENGTH;
    if (end < 1) {
      return false;
    }
    byte[] open = Arrays.copyOf(bytes, end + 1);
    open[end] = '}';
    byte[] seal = sealText(Hash.of(open)).getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(bytes, end, bytes.length, seal, 0, SEAL_LENGTH);
  }

  private static String sealText(Hash hash) {
    return ",\"" + SEAL + "\":\"" + hash.hex() + "\"}";
  }

  private static Bundle open(Json json, byte[] bytes) {
    if (!(json instanceof JsonObject object) || !Arrays.equals(CanonicalJson.bytes(json), bytes)) {
      throw new FindingException(refused("bundle", "no canonical JSON"));
    }
    Map<String, Json> members = new LinkedHashMap<>(object.members());
    members.remove(SEAL);
    JsonObject open = new JsonObject(members);
    Bundle bundle = BundleReader.read(open);
    if (!BundleWriter.json(bundle).equals(open)) {
      throw new FindingException(refused("bundle", "another form than the only one"));
    }
    return bundle;
  }

  private static Finding refused(String subject, String got) {
    return Finding.error(
        "bundle-malformed",
        subject,
        got,
        "the bytes that were exported",
        "Ask for the bundle again, as a whole file.");
  }
}
