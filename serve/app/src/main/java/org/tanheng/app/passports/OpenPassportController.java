// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.passports.PassportViews.OpenPassport;
import org.tanheng.report.CheckCodes;

/** Passports for whoever holds a product's name; open without signing in. */
@RestController
@RequestMapping("/api/passport")
class OpenPassportController {
  private final OpenPassports passports;

  OpenPassportController(OpenPassports passports) {
    this.passports = passports;
  }

  @GetMapping("/{name}")
  OpenPassport show(@PathVariable String name) {
    return passports.show(name);
  }

  /** The code that leads to the open page. */
  @GetMapping("/{name}/code.png")
  ResponseEntity<byte[]> code(@PathVariable String name) {
    return bytes(MediaType.IMAGE_PNG, CheckCodes.png(passports.link(passports.require(name))));
  }

  /** The label to print: product, footprint and code. */
  @GetMapping("/{name}/label.svg")
  ResponseEntity<byte[]> label(@PathVariable String name) {
    return bytes(
        MediaType.parseMediaType("image/svg+xml"),
        Label.svg(passports.show(name), passports.link(passports.require(name))));
  }

  private static ResponseEntity<byte[]> bytes(MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", "default-src 'none'; img-src data:; style-src 'none'")
        .body(bytes);
  }
}
