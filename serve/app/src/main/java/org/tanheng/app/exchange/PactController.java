// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tanheng.data.exchange.Partner;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** The interface for partners: PACT technical specification 3.0, below {@code /pact}. */
@RestController
@RequestMapping("/pact")
class PactController {
  private static final String CLOUD_EVENT = "application/cloudevents+json";
  private static final int LARGEST_EVENT = 5 << 20;

  private final PactGate gate;
  private final SharedFootprints footprints;
  private final PactEvents events;

  PactController(PactGate gate, SharedFootprints footprints, PactEvents events) {
    this.gate = gate;
    this.footprints = footprints;
    this.events = events;
  }

  @GetMapping("/.well-known/openid-configuration")
  ResponseEntity<String> discovery(HttpServletRequest request) {
    PactGate.requireSecure(request);
    String base = base();
    return json(
        JsonObject.builder()
            .put("issuer", base)
            .put("token_endpoint", base + "/auth/token")
            .put("grant_types_supported", Json.of(List.of(Json.of("client_credentials"))))
            .put(
                "token_endpoint_auth_methods_supported",
                Json.of(List.of(Json.of("client_secret_basic"))))
            .build());
  }

  @PostMapping("/auth/token")
  ResponseEntity<String> token(HttpServletRequest request) {
    return json(
        JsonObject.builder()
            .put("access_token", gate.token(request))
            .put("token_type", "bearer")
            .put("expires_in", PactGate.TOKEN_LIFE.toSeconds())
            .build());
  }

  @GetMapping("/3/footprints")
  ResponseEntity<String> list(HttpServletRequest request) {
    Partner partner = gate.partner(request);
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    SharedFootprints.Part part = footprints.list(partner, parameters);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noStore());
    if (part.next() != null) {
      String link =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("offset", part.next())
              .replaceQueryParam("limit", part.limit())
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + link + ">; rel=\"next\"");
    }
    return answer.body(part.body());
  }

  @GetMapping("/3/footprints/{id}")
  ResponseEntity<String> one(HttpServletRequest request, @PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(footprints.one(gate.partner(request), id));
  }

  @PostMapping("/3/events")
  ResponseEntity<Void> event(HttpServletRequest request) throws IOException {
    Partner partner = gate.partner(request);
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(CLOUD_EVENT)) {
      throw PactRefusal.malformed("the content type must be " + CLOUD_EVENT);
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_EVENT + 1);
    if (body.length > LARGEST_EVENT) {
      throw PactRefusal.malformed("an event holds at most " + LARGEST_EVENT + " bytes");
    }
    events.take(partner, new String(body, StandardCharsets.UTF_8));
    return ResponseEntity.ok().build();
  }

  private static String base() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path("/pact").toUriString();
  }

  private static ResponseEntity<String> json(JsonObject body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(body.write());
  }
}
