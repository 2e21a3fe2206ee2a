// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;

/** An OpenID provider of the tests: a token and a key endpoint, and whom it says has signed in. */
final class TestProvider implements AutoCloseable {
  private static final String CLIENT = "tanheng-client";

  private final HttpServer server;
  private final RSAKey key;
  private final AtomicReference<Claims> next = new AtomicReference<>();

  record Claims(String subject, String email, boolean verified, String nonce) {}

  TestProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k").algorithm(JWSAlgorithm.RS256).generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", exchange -> answer(exchange, tokens()));
    server.start();
  }

  String[] settings() {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    String registration = "spring.security.oauth2.client.registration.works.";
    String provider = "spring.security.oauth2.client.provider.works.";
    return new String[] {
      registration + "client-id", CLIENT,
      registration + "client-secret", "secret",
      registration + "client-name", "Works sign-in",
      registration + "scope", "openid,email",
      registration + "authorization-grant-type", "authorization_code",
      registration + "redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}",
      provider + "authorization-uri", base + "/authorize",
      provider + "token-uri", base + "/token",
      provider + "jwk-set-uri", base + "/keys",
      provider + "user-name-attribute", "sub"
    };
  }

  /** Whom the next token names. */
  void signsIn(Claims claims) {
    next.set(claims);
  }

  private String tokens() {
    Claims claims = next.get();
    Instant now = Instant.now();
    JWTClaimsSet set =
        new JWTClaimsSet.Builder()
            .issuer("https://provider.example")
            .audience(CLIENT)
            .subject(claims.subject())
            .claim("nonce", claims.nonce())
            .claim("email", claims.email())
            .claim("email_verified", claims.verified())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .build();
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build();
      SignedJWT token = new SignedJWT(header, set);
      token.sign(new RSASSASigner(key));
      return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
          + token.serialize()
          + "\"}";
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
