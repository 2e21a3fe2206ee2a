// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PartnerRepository;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * Speaks PACT 3.0 to partners: HTTPS only, no redirects followed, answers of 20 MB at most. The
 * address is the one that a manager entered, never one out of an event.
 */
@Component
class PartnerClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LARGEST = 20 << 20;
  private static final int MOST_PAGES = 500;
  private static final int SHOWN = 300;
  private static final Set<Integer> FINAL = Set.of(400, 403, 404, 405, 409, 410, 415, 422);
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?");

  private final PartnerRepository partners;
  private final PartnerSecrets secrets;
  private final HttpClient http;

  PartnerClient(
      PartnerRepository partners,
      PartnerSecrets secrets,
      @Value("${tanheng.exchange.ca:}") String authorities)
      throws IOException {
    this.partners = partners;
    this.secrets = secrets;
    HttpClient.Builder builder =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER);
    if (!authorities.isEmpty()) {
      builder.sslContext(TrustedAuthorities.of(authorities));
    }
    this.http = builder.build();
  }

  /** A partner that could not be asked, or that said no. */
  static final class Unanswered extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean isFinal;

    Unanswered(String message) {
      this(message, false);
    }

    Unanswered(String message, boolean isFinal) {
      super(message);
      this.isFinal = isFinal;
    }

    /** Whether asking again would get the same answer. */
    boolean isFinal() {
      return isFinal;
    }
  }

  /** Hands an event over. */
  void send(Partner partner, String event) throws IOException {
    HttpRequest.Builder request =
        request(base(partner) + "/3/events", token(partner))
            .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
            .POST(BodyPublishers.ofString(event));
    ask(request);
  }

  /** Asks for one footprint. */
  Json footprint(Partner partner, UUID id) throws IOException {
    return object(ask(request(base(partner) + "/3/footprints/" + id, token(partner)).GET()).text())
        .get("data")
        .orElseThrow(() -> new Unanswered("the answer holds no data"));
  }

  /** Asks for all footprints that the criteria mean, page after page. */
  List<Json> footprints(Partner partner, Map<String, List<String>> criteria) throws IOException {
    String token = token(partner);
    String base = base(partner);
    StringBuilder query = new StringBuilder();
    criteria.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    query
                        .append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
    List<Json> all = new ArrayList<>();
    @Nullable String at = base + "/3/footprints" + query;
    for (int page = 0; at != null && page < MOST_PAGES; page++) {
      Answer answer = ask(request(at, token).GET());
      all.addAll(object(answer.text()).items("data"));
      at = answer.next();
      if (at != null && !host(at).equals(host(base))) {
        throw new Unanswered("the next page is on another host");
      }
    }
    return all;
  }

  private record Answer(String text, @Nullable String next) {}

  private String token(Partner partner) throws IOException {
    String secret =
        secrets
            .open(partner.id(), partners.theirSecret(partner.id()).orElseThrow())
            .orElseThrow(
                () ->
                    new IOException(
                        "the partner's secret does not open: bring back keys/partners.key from"
                            + " the backup, or enter the partner anew"));
    String pair = partner.theirClient() + ":" + secret;
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(https(tokenAddress(partner)))
            .timeout(PATIENCE)
            .header("Authorization", basic)
            .header("Accept", "application/json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    return object(ask(request).text())
        .text("access_token")
        .orElseThrow(() -> new Unanswered("the answer holds no access_token"));
  }

  /** Where tokens are got: as the partner's discovery document says, else {@code /auth/token}. */
  private String tokenAddress(Partner partner) throws IOException {
    String base = base(partner);
    try {
      Answer answer =
          ask(
              HttpRequest.newBuilder(https(base + "/.well-known/openid-configuration"))
                  .timeout(PATIENCE)
                  .GET());
      return object(answer.text()).text("token_endpoint").orElse(base + "/auth/token");
    } catch (Unanswered e) {
      return base + "/auth/token";
    }
  }

  private static HttpRequest.Builder request(String address, String token) throws IOException {
    return HttpRequest.newBuilder(https(address))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private Answer ask(HttpRequest.Builder builder) throws IOException {
    HttpResponse<InputStream> response;
    try {
      response = http.send(builder.build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered("interrupted");
    }
    try (InputStream in = response.body()) {
      byte[] body = in.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw new Unanswered("the answer is larger than " + LARGEST + " bytes");
      }
      String text = new String(body, StandardCharsets.UTF_8);
      int status = response.statusCode();
      if (status < 200 || status >= 300) {
        throw new Unanswered(
            "status " + status + ": " + text.substring(0, Math.min(SHOWN, text.length())),
            FINAL.contains(status));
      }
      Matcher next = NEXT.matcher(response.headers().firstValue("Link").orElse(""));
      return new Answer(text, next.find() ? next.group(1) : null);
    }
  }

  private static JsonObject object(String text) throws IOException {
    var parsed = Json.parse(text);
    if (parsed.isDone() && parsed.orElseThrow() instanceof JsonObject object) {
      return object;
    }
    throw new Unanswered("the answer is no JSON object");
  }

  private static String base(Partner partner) {
    return Objects.requireNonNull(partner.address()).replaceAll("/+$", "");
  }

  private static URI https(String address) throws IOException {
    try {
      URI uri = URI.create(address);
      if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new Unanswered("not an address of HTTPS: " + address);
  }

  private static String host(String address) throws IOException {
    URI uri = https(address);
    return uri.getHost() + ":" + uri.getPort();
  }
}
