// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.retention;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A pass a day, the first an hour after the start. */
@Component
class RetentionWorker {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionWorker.class);

  private final Retention retention;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("retention").daemon(true).factory());

  RetentionWorker(Retention retention) {
    this.retention = retention;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    worker.scheduleWithFixedDelay(this::pass, 1, 24, TimeUnit.HOURS);
  }

  private void pass() {
    try {
      retention.pass();
    } catch (RuntimeException e) {
      LOG.warn("readings were not removed for their age; the next pass tries again", e);
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(30, TimeUnit.SECONDS);
  }
}
