// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param binding signature of the holder over this copy (key binding JWT), null where there is none
 */
public record Receipt(String jwt, List<String> disclosures, @Nullable String binding) {
  private static final String TYPE = "dc+sd-jwt";
  private static final String BINDING = "kb+jwt";
  private static final int SALT_BYTES = 16;
  private static final int PARTS = 3;
  private static final String HASHES = "_sd";
  private static final SecureRandom RANDOM = new SecureRandom();

  public Receipt {
    disclosures = List.copyOf(disclosures);
  }

  /** A receipt that no holder has signed. */
  public Receipt(String jwt, List<String> disclosures) {
    this(jwt, disclosures, null);
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
    return new Receipt(Jwt.sign(signer, TYPE, new JsonObject(payload)), disclosures);
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
          if (parts.length < 2) {
            throw Jose.refused(
                "receipt", text.strip(), "a JWT, its disclosures, each with a ~ behind it");
          }
          List<String> all = List.of(parts);
          String end = all.getLast();
          Receipt receipt =
              new Receipt(parts[0], all.subList(1, parts.length - 1), end.isEmpty() ? null : end);
          if (!end.isEmpty()) {
            Jwt.unverified(end);
          }
          receipt.disclosures().forEach(Receipt::opened);
          return receipt;
        });
  }

  /** The receipt in one line. */
  public String write() {
    return binding == null ? shownText() : shownText() + binding;
  }

  private String shownText() {
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

  /**
   * This copy signed by its holder for one reader and one question.
   *
   * @param audience who is to read it
   * @param nonce what the reader asked with, so that no old copy serves again
   */
  public Receipt boundTo(ReceiptSigner holder, String audience, String nonce, Instant at) {
    JsonObject payload =
        JsonObject.builder()
            .put("iat", at.getEpochSecond())
            .put("aud", audience)
            .put("nonce", nonce)
            .put("sd_hash", digest(shownText()))
            .build();
    return new Receipt(jwt, disclosures, Jwt.sign(holder, BINDING, payload));
  }

  /** The key of the holder that the issuer bound the receipt to; empty for one of any holder. */
  public Optional<ReceiptKey> holder() {
    return Jwt.unverified(jwt).get("cnf").orElse(null) instanceof JsonObject cnf
        ? cnf.get("jwk").map(jwk -> ReceiptKey.parse(jwk).orElseThrow())
        : Optional.empty();
  }

  /**
   * The claims that are shown, if the issuer signed them and the holder that he named signed this
   * copy for this reader and question. A receipt without a holder is refused.
   */
  public Outcome<JsonObject> verify(ReceiptKey key, String audience, String nonce) {
    return verify(key)
        .flatMap(
            claims ->
                Outcome.of(
                    () -> {
                      requireHolder(audience, nonce);
                      return claims;
                    }));
  }

  private void requireHolder(String audience, String nonce) {
    String signed = binding;
    if (signed == null) {
      throw Jose.refused("holder", "no signature of the holder", "one behind the last ~");
    }
    ReceiptKey of =
        holder().orElseThrow(() -> Jose.refused("holder", "no claim cnf", "the holder's key"));
    JsonObject said = Jwt.verified(signed, BINDING, of);
    String got = said.text("aud").orElse("") + " " + said.text("nonce").orElse("");
    if (!got.equals(audience + " " + nonce)) {
      throw Jose.refused("holder", got, audience + " " + nonce);
    }
    if (!said.text("sd_hash").equals(Optional.of(digest(shownText())))) {
      throw Jose.refused("holder", "a signature of another copy", "sd_hash of this one");
    }
  }

  private JsonObject claims(ReceiptKey key) {
    JsonObject payload = Jwt.verified(jwt, TYPE, key);
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
}
