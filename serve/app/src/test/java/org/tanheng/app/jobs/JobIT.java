// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tanheng.app.security.OrgTrees;
import org.tanheng.app.security.TestUsers;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.UserRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

@OnServer
class JobIT {
  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient anna;

  @Test
  void eventsTellProgressAndEndWithTheResult() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    JobView job =
        run(
            progress -> {
              progress.at(1, 2, "half");
              go.await();
              return Outcome.done(Map.of("rows", 7), List.of());
            });
    assertThat(job.state()).isEqualTo(JobState.RUNNING);
    go.countDown();
    TestClient.Answer events = anna.get("/api/jobs/" + job.id() + "/events").expect(200);
    assertThat(events.header("Content-Type")).startsWith("text/event-stream");
    assertThat(events.text()).contains("event:end", "\"state\":\"DONE\"", "\"rows\":7");
    assertThat(anna.get("/api/jobs").expect(200).text()).contains(job.id().toString());
  }

  @Test
  void aCancelledJobStopsAtItsNextStep() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    JobView job =
        run(
            progress -> {
              for (long i = 0; ; i++) {
                progress.at(i, 0, "for ever");
                started.countDown();
                Thread.sleep(1);
              }
            });
    assertThat(started.await(90, TimeUnit.SECONDS)).isTrue();
    anna.delete("/api/jobs/" + job.id()).expect(202);
    anna.get("/api/jobs/" + job.id() + "/events").expect(200);
    assertThat(state(job)).isEqualTo("CANCELLED");
  }

  @Test
  void aRefusedJobCarriesItsFindingsAndAFailedOneNoStackTrace() {
    JobView refused = run(p -> Outcome.refused(Finding.error("c", "s", "g", "w", "a")));
    assertThat(anna.get("/api/jobs/" + refused.id() + "/events").text())
        .contains("\"REFUSED\"", "\"code\":\"c\"");
    JobView failed =
        run(
            p -> {
              throw new IllegalStateException("inner secret");
            });
    assertThat(anna.get("/api/jobs/" + failed.id() + "/events").text())
        .contains("\"FAILED\"", "internal-error")
        .doesNotContain("inner secret", "IllegalState");
  }

  @Test
  void anothersJobIsNotFound() {
    JobView job = run(p -> Outcome.done("x"));
    TestClient bert = server.user("bert", server.plantA(), Role.RECORDER);
    bert.get("/api/jobs/" + job.id()).expect(404);
    bert.get("/api/jobs/" + job.id() + "/events").expect(404);
    bert.delete("/api/jobs/" + job.id()).expect(404);
    assertThat(bert.get("/api/jobs").text()).isEqualTo("[]");
  }

  @Test
  void aJobThatARestartCutsOffSaysSoAndOneThatEndedKeepsItsResult() throws Exception {
    JobView done = run(p -> Outcome.done(Map.of("rows", 9), List.of()));
    anna.get("/api/jobs/" + done.id() + "/events").expect(200);
    CountDownLatch started = new CountDownLatch(1);
    JobView cut =
        run(
            progress -> {
              started.countDown();
              Thread.sleep(60_000);
              return Outcome.done("too late");
            });
    assertThat(started.await(90, TimeUnit.SECONDS)).isTrue();
    JobView killed =
        new JobView(
            UUID.randomUUID(),
            "import",
            JobState.RUNNING,
            3,
            9,
            "3 rows",
            cut.startedAt(),
            null,
            List.of(),
            null);
    server
        .bean(JobRecords.class)
        .keep(server.bean(UserRepository.class).byLogin("anna").orElseThrow().id(), killed);
    server.restart();
    anna.movedTo(server);
    for (JobView one : List.of(cut, killed)) {
      var answer = anna.get("/api/jobs/" + one.id()).expect(200).json();
      assertThat(answer.path("state").asString()).isEqualTo("INTERRUPTED");
      assertThat(answer.path("findings").path(0).path("code").asString())
          .isEqualTo("job-interrupted");
    }
    assertThat(anna.get("/api/jobs/" + cut.id() + "/events").expect(200).text())
        .contains("event:end", "INTERRUPTED");
    anna.delete("/api/jobs/" + cut.id()).expect(202);
    assertThat(anna.get("/api/jobs/" + done.id()).expect(200).text())
        .contains("\"DONE\"", "\"rows\":9");
  }

  private static JobView run(JobBody body) {
    var owner =
        TestUsers.current(server.bean(UserRepository.class), server.bean(OrgTrees.class), "anna");
    return server.bean(Jobs.class).start(owner, "test", body);
  }

  private static String state(JobView job) {
    return anna.get("/api/jobs/" + job.id()).json().path("state").asString();
  }
}
