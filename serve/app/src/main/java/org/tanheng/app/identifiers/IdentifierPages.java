// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The address that is printed: a page for a browser, JSON for a program, and the DID document. */
@Controller
class IdentifierPages {
  private final IdentifierController identifiers;

  IdentifierPages(IdentifierController identifiers) {
    this.identifiers = identifiers;
  }

  @GetMapping("/id/{id:[^.]+}")
  Object page(
      @PathVariable String id, @RequestHeader(name = "Accept", defaultValue = "*/*") String accept)
      throws IOException {
    if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
      return new ModelAndView("forward:/index.html");
    }
    return json(identifiers.resolve(id));
  }

  /** DID document of the method {@code web}: the name and where it is looked up, without keys. */
  @GetMapping("/id/{id}/did.json")
  ResponseEntity<Object> did(@PathVariable String id) throws IOException {
    IdentifierView view = identifiers.resolve(id);
    String did = view.forms().getOrDefault("did", "");
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", List.of("https://www.w3.org/ns/did/v1"));
    document.put("id", did);
    document.put(
        "alsoKnownAs",
        view.forms().entrySet().stream()
            .filter(form -> !form.getKey().equals("did"))
            .map(
                form -> form.getKey().equals("handle") ? "hdl:" + form.getValue() : form.getValue())
            .toList());
    document.put(
        "service",
        List.of(
            Map.of(
                "id",
                did + "#resolver",
                "type",
                "LinkedDomains",
                "serviceEndpoint",
                view.address())));
    return json(document);
  }

  private static ResponseEntity<Object> json(Object body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
