// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Outcome;

/**
 * A signed statement of which the holder shows as much as he chooses: SD-JWT (RFC 9901) in the form
 * of a verifiable credential ({@code typ} dc+sd-jwt). Hidden claims stand in it as salted hashes; a
 * disclosure opens one of them. Hidden claims are members of the top level alone.
 *
 * @param jwt header, payload and signature
 * @param disclosures of the claims that this copy shows, in base64url
 */
public record Receipt(String jwt, List<String> disclosures) {
  private static final int SALT_BYTES = 16;
  private static final int PARTS = 3;
  private static final String HASHES = "_sd";
  private static final SecureRandom RANDOM = new SecureRandom();

  public Receipt {
    disclosures = List.copyOf(disclosures);
  }

  /**
   * Signs a statement; this copy shows everything.
   *
   * @param open claims that every copy shows
   * @param hidden claims that a holder may leave out
   */
  public static Receipt issue(ReceiptSigner signer, JsonObject open, Map<String, Json> hidden) {
    List<String> disclosures = new ArrayList<>();
    hidden.forEach((name, value) -> disclosures.add(disclosure(name, value)));
    Map<String, Json> payload = new LinkedHashMap<>(open.members());
    payload.put(
        HASHES, Json.of(disclosures.stream().map(Receipt::digest).sorted().map(Json::of).toList()));
    payload.put("_sd_alg", Json.of("sha-256"));
    JsonObject header =
        JsonObject.builder()
            .put("alg", "ES256")
            .put("typ", "dc+sd-jwt")
            .put("kid", signer.key().thumbprint())
            .build();
    String signed = part(header) + "." + part(new JsonObject(payload));
    String signature = Jose.encode(signer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    return new Receipt(signed + "." + signature, disclosures);
  }

  private static String part(JsonObject json) {
    return Jose.encode(json.write().getBytes(StandardCharsets.UTF_8));
  }

  private static String disclosure(String name, Json value) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Json content = Json.of(List.of(Json.of(Jose.encode(salt)), Json.of(name), value));
    return Jose.encode(content.write().getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String disclosure) {
    return Jose.encode(Hash.of(disclosure.getBytes(StandardCharsets.US_ASCII)).digest());
  }

  /** Reads a receipt; what it says is believed only after {@link #verify}. */
  public static Outcome<Receipt> parse(String text) {
    return Outcome.of(
        () -> {
          String[] parts = text.strip().split("~", -1);
          if (parts.length < 2 || !parts[parts.length - 1].isEmpty()) {
            throw Jose.refused(
                "receipt", text.strip(), "a JWT, its disclosures, each with a ~ behind it");
          }
          List<String> all = List.of(parts);
          Receipt receipt = new Receipt(parts[0], all.subList(1, parts.length - 1));
          receipt.disclosures().forEach(Receipt::opened);
          return receipt;
        });
  }

  /** The receipt in one line. */
  public String write() {
    StringBuilder text = new StringBuilder(jwt).append('~');
    disclosures.forEach(disclosure -> text.append(disclosure).append('~'));
    return text.toString();
  }

  /** A copy that shows these of the hidden claims and no others. */
  public Receipt showing(Set<String> names) {
    return new Receipt(
        jwt, disclosures.stream().filter(one -> names.contains(opened(one).name())).toList());
  }

  /** The names of the hidden claims that this copy shows. */
  public List<String> shown() {
    return disclosures.stream().map(one -> opened(one).name()).toList();
  }

  private record Opened(String name, Json value) {}

  private static Opened opened(String disclosure) {
    if (Json.parse(Jose.text(disclosure)).orElseThrow() instanceof JsonArray(List<Json> items)
        && items.size() == PARTS
        && items.get(0) instanceof JsonString
        && items.get(1) instanceof JsonString(String name)) {
      return new Opened(name, items.get(2));
    }
    throw Jose.refused("disclosure", Jose.text(disclosure), "salt, name and value in a list");
  }

  /** The claims that are shown, if the issuer's key signed them. */
  public Outcome<JsonObject> verify(ReceiptKey key) {
    return Outcome.of(() -> claims(key));
  }

  private JsonObject claims(ReceiptKey key) {
    String[] parts = jwt.split("\\.", -1);
    if (parts.length != PARTS) {
      throw Jose.refused("jwt", jwt, "header, payload and signature");
    }
    JsonObject header = object(parts[0]);
    boolean isOurs =
        header.text("alg").equals(Optional.of("ES256"))
            && header.text("typ").equals(Optional.of("dc+sd-jwt"));
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    if (!isOurs || !key.verifies(signed, Jose.decode(parts[2]))) {
      throw Jose.refused("signature", header.write(), "a signature of this key (ES256)");
    }
    JsonObject payload = object(parts[1]);
    List<Json> hashes = payload.items(HASHES);
    Map<String, Json> claims = new LinkedHashMap<>(payload.members());
    claims.remove(HASHES);
    claims.remove("_sd_alg");
    for (String disclosure : disclosures) {
      Opened opened = opened(disclosure);
      if (!hashes.contains(Json.of(digest(disclosure)))
          || claims.putIfAbsent(opened.name(), opened.value()) != null) {
        throw Jose.refused("disclosure", opened.name(), "one that the issuer signed, once");
      }
    }
    return new JsonObject(claims);
  }

  private static JsonObject object(String part) {
    if (Json.parse(Jose.text(part)).orElseThrow() instanceof JsonObject object) {
      return object;
    }
    throw Jose.refused("jwt", Jose.text(part), "a JSON object");
  }
}
