// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Outcome;

/**
 * Which receipts of an issuer no longer hold, as one signed list for all of them, so that nobody
 * learns from the question which receipt is read: Token Status List with one bit a receipt, 1 for
 * not valid ({@code typ} statuslist+jwt).
 *
 * @param uri where the list is found, as the receipts name it
 * @param revoked a bit for each receipt by its number
 * @param at when it was signed
 */
public record StatusList(String uri, BitSet revoked, Instant at) {
  private static final String TYPE = "statuslist+jwt";
  private static final String LIST = "status_list";

  /** A list hides how many there are behind so many bits at least. */
  private static final int LEAST = 1 << 13;

  private static final int LARGEST_BYTES = 1 << 22;

  public StatusList {
    revoked = (BitSet) revoked.clone();
  }

  @Override
  public BitSet revoked() {
    return (BitSet) revoked.clone();
  }

  /** The claim by which a receipt names its place in a list. */
  public static JsonObject claim(String uri, int number) {
    return JsonObject.builder()
        .put(LIST, JsonObject.builder().put("idx", number).put("uri", uri).build())
        .build();
  }

  /** The list in one signed line, good for so many seconds. */
  public String signed(ReceiptSigner signer, long seconds) {
    return Jwt.sign(
        signer,
        TYPE,
        JsonObject.builder()
            .put("sub", uri)
            .put("iat", at.getEpochSecond())
            .put("exp", at.getEpochSecond() + seconds)
            .put(LIST, JsonObject.builder().put("bits", 1).put("lst", packed()).build())
            .build());
  }

  private String packed() {
    byte[] bits = new byte[Math.max(LEAST, Integer.highestOneBit(revoked.length() + 1) * 2) / 8];
    byte[] set = revoked.toByteArray();
    System.arraycopy(set, 0, bits, 0, set.length);
    var out = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      deflate.write(bits);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes what is written", e);
    }
    return Jose.encode(out.toByteArray());
  }

  /** Whether a receipt still holds by a signed list that its issuer signed. */
  public static Outcome<Boolean> holds(
      JsonObject claims, String list, ReceiptKey key, Instant now) {
    return Outcome.of(
        () -> {
          JsonObject payload = Jwt.verified(list, TYPE, key);
          JsonObject said = object(object(claims, "status"), LIST);
          String uri = said.text("uri").orElse("");
          if (!payload.text("sub").orElse("").equals(uri)) {
            throw Jose.refused("status", payload.text("sub").orElse("none"), uri);
          }
          if (number(payload, "exp") <= now.getEpochSecond()) {
            throw Jose.refused("status", "a list that has ended", "one of today");
          }
          long at = number(said, "idx");
          byte[] bits = unpacked(object(payload, LIST).text("lst").orElse(""));
          if (at < 0 || at >= 8L * bits.length) {
            throw Jose.refused("status", "number " + at, "one of the list");
          }
          return ((bits[(int) (at / 8)] >> (at % 8)) & 1) == 0;
        });
  }

  private static byte[] unpacked(String list) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(Jose.decode(list)))) {
      byte[] bits = in.readNBytes(LARGEST_BYTES + 1);
      if (bits.length <= LARGEST_BYTES) {
        return bits;
      }
    } catch (IOException e) {
      throw Jose.refused("status", "bytes that no ZLIB unpacks", "a list");
    }
    throw Jose.refused("status", "more than 32 million receipts", "a list of this product");
  }

  private static JsonObject object(JsonObject json, String name) {
    if (json.get(name).orElse(null) instanceof JsonObject object) {
      return object;
    }
    throw Jose.refused("status", "no " + name, "an object");
  }

  private static long number(JsonObject json, String name) {
    if (json.get(name).orElse(null) instanceof JsonNumber number
        && number.text().matches("\\d{1,15}")) {
      return Long.parseLong(number.text());
    }
    throw Jose.refused("status", "no " + name, "a whole number");
  }
}
