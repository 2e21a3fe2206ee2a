// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GS1 Digital Link (URI syntax 1.2): the address on a label leads to the open page. */
@Controller
class DigitalLink {
  private final OpenPassports passports;

  DigitalLink(OpenPassports passports) {
    this.passports = passports;
  }

  @GetMapping({"/01/{gtin}", "/01/{gtin}/10/{batch}", "/01/{gtin}/21/{serial}"})
  ResponseEntity<Void> open(@PathVariable String gtin) {
    return passports
        .ofGtin(gtin)
        .map(
            name ->
                ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                    .location(URI.create("/id/" + name))
                    .<Void>build())
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
