// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as a browser does: keeps cookies and repeats the CSRF token. */
public final class TestClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  private String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private @Nullable String token;

  public TestClient(String base) {
    this.base = base;
  }

  /** Goes on at another address with the cookies that it has. */
  public TestClient movedTo(TestServer server) {
    base = server.address();
    return this;
  }

  /** Uses an API token from now on. */
  public TestClient bearing(String apiToken) {
    token = apiToken;
    return this;
  }

  /** Signs in and expects to be welcome. */
  public void signIn(String login, String password) {
    get("/api/session");
    Answer answer = post("/api/session", Map.of("username", login, "password", password));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** GET. */
  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** POST of a body as JSON. */
  public Answer post(String path, Object body) {
    return send("POST", path, JSON.writeValueAsString(body));
  }

  /** PUT of a body as JSON. */
  public Answer put(String path, Object body) {
    return send("PUT", path, JSON.writeValueAsString(body));
  }

  /** DELETE. */
  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** A request with a body as it is; null: none. */
  public Answer send(String method, String path, @Nullable String body) {
    HttpRequest.Builder request = request(path);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return send(
        request.method(
            method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  /** Uploads bytes as the part {@code file} of a form. */
  public Answer upload(String path, String name, String mediaType, byte[] bytes) {
    String boundary = "tanheng-boundary";
    byte[] head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: %s\r
        \r
        """
            .formatted(boundary, name, mediaType)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] tail =
        ("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArrays(List.of(head, bytes, tail))));
  }

  /** Address of the server. */
  public String base() {
    return base;
  }

  /** Value of a cookie, or null. */
  public @Nullable String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    String csrf = cookie("XSRF-TOKEN");
    if (csrf != null) {
      request.header("X-XSRF-TOKEN", csrf);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the server answered. */
  public record Answer(HttpResponse<byte[]> response) {
    /** Status code. */
    public int status() {
      return response.statusCode();
    }

    /** Body as bytes. */
    public byte[] bytes() {
      return response.body();
    }

    /** Body as text. */
    public String text() {
      return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Body as JSON. */
    public JsonNode json() {
      return JSON.readTree(text());
    }

    /** Codes of the findings of a refusal. */
    public List<String> findings() {
      return json().path("findings").valueStream().map(f -> f.path("code").asString()).toList();
    }

    /** A header's value, empty if absent. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** This answer, after its status was seen to be the expected one. */
    public Answer expect(int status) {
      assertThat(status()).as(text()).isEqualTo(status);
      return this;
    }
  }
}
