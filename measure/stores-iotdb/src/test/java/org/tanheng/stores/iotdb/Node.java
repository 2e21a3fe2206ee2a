// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One configuration node and one data node of a cluster, each a process of its own. */
final class Node implements AutoCloseable {
  private static final String CONFIG = "org.apache.iotdb.confignode.service.ConfigNode";
  private static final String DATA = "org.apache.iotdb.db.service.DataNode";

  private static final String LOGGING =
      """
      <configuration>
        <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d %-5level %logger{20} %msg%n</pattern></encoder>
        </appender>
        <root level="warn"><appender-ref ref="out"/></root>
      </configuration>
      """;

  private final Path home;
  private final int port;
  private final int seed;
  private final List<Process> processes = new ArrayList<>();

  /**
   * @param port the first of nine
   * @param seed the first port of the node that the cluster began with
   * @param replicas how many nodes hold a reading
   */
  Node(Path home, int port, int seed, int replicas) throws IOException {
    this.home = home;
    this.port = port;
    this.seed = seed;
    Path conf = Files.createDirectories(home.resolve("conf"));
    Files.createDirectories(home.resolve("logs"));
    Files.writeString(conf.resolve("iotdb-system.properties"), properties(replicas));
    Files.writeString(home.resolve("logback.xml"), LOGGING);
  }

  private String properties(int replicas) {
    return """
        cluster_name=tanheng
        cn_internal_address=127.0.0.1
        cn_internal_port=%d
        cn_consensus_port=%d
        cn_seed_config_node=127.0.0.1:%d
        dn_rpc_address=127.0.0.1
        dn_rpc_port=%d
        dn_internal_address=127.0.0.1
        dn_internal_port=%d
        dn_mpp_data_exchange_port=%d
        dn_schema_region_consensus_port=%d
        dn_data_region_consensus_port=%d
        dn_seed_config_node=127.0.0.1:%d
        schema_replication_factor=%d
        data_replication_factor=%d
        data_region_consensus_protocol_class=org.apache.iotdb.consensus.ratis.RatisConsensus
        wal_mode=SYNC
        timestamp_precision=ns
        time_partition_interval=604800000000000
        """
        .formatted(
            port, port + 1, seed, port + 2, port + 3, port + 4, port + 5, port + 6, seed, replicas,
            replicas);
  }

  String address() {
    return "127.0.0.1:" + (port + 2);
  }

  void startConfig() throws IOException {
    start(CONFIG);
  }

  void startData() throws IOException {
    start(DATA);
  }

  private void start(String main) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Stream.of("java.util.concurrent", "java.lang", "java.util", "java.nio", "java.io", "java.net")
        .forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.addAll(List.of("-Xmx400m", "-XX:+UseSerialGC"));
    for (String name : List.of("IOTDB_HOME", "CONFIGNODE_HOME", "IOTDB_DATA_HOME")) {
      command.add("-D" + name + "=" + home);
    }
    command.add("-DIOTDB_CONF=" + home.resolve("conf"));
    command.add("-DCONFIGNODE_CONF=" + home.resolve("conf"));
    command.add("-Dlogback.configurationFile=" + home.resolve("logback.xml"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main, "-s"));
    Path log = home.resolve(main.substring(main.lastIndexOf('.') + 1) + ".log");
    processes.add(
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start());
  }

  /** Ends both processes as a power cut would. */
  void kill() {
    processes.forEach(process -> process.toHandle().destroyForcibly());
  }

  @Override
  public void close() {
    kill();
    processes.forEach(
        process -> {
          try {
            process.waitFor();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
