// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Addresses of the tests alone, to see how refusals and errors are answered. */
@RestController
@RequestMapping("/api/test")
class FailingController {
  record Inner(String text, @Nullable LocalDate day) {}

  record Body(BigDecimal amount, int count, List<Inner> items) {}

  @PostMapping("/echo")
  Body echo(@RequestBody Body body) {
    return body;
  }

  @GetMapping("/typed")
  UUID typed(@RequestParam UUID id) {
    return id;
  }

  @GetMapping("/failure")
  String failure() {
    throw new IllegalStateException("inner secret");
  }

  @GetMapping("/finding")
  String finding() {
    throw new FindingException(Finding.error("a-code", "here", "this", "that", "mend it"));
  }
}
