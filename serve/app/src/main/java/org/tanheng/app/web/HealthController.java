// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import org.jooq.DSLContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a monitor whether the server and its database answer. */
@RestController
class HealthController {
  private final DSLContext sql;

  HealthController(DSLContext sql) {
    this.sql = sql;
  }

  record Health(String status) {}

  @GetMapping("/api/health")
  ResponseEntity<Health> health() {
    try {
      sql.selectOne().fetch();
      return ResponseEntity.ok(new Health("UP"));
    } catch (DataAccessException | org.jooq.exception.DataAccessException e) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN"));
    }
  }
}
