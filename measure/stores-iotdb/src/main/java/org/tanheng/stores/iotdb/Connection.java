// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.util.List;
import org.apache.iotdb.isession.ITableSession;
import org.apache.iotdb.isession.SessionDataSet;
import org.apache.iotdb.rpc.IoTDBConnectionException;
import org.apache.iotdb.rpc.StatementExecutionException;
import org.apache.iotdb.session.TableSessionBuilder;
import org.apache.tsfile.read.common.RowRecord;
import org.apache.tsfile.write.record.Tablet;

/** One session of the table model, and every call that may fail turned into one exception. */
final class Connection implements AutoCloseable {
  private static final int FETCH = 20_000;

  private final ITableSession session;

  Connection(List<String> nodes, String user, String password, String database) {
    try {
      session =
          new TableSessionBuilder()
              .nodeUrls(nodes)
              .username(user)
              .password(password)
              .fetchSize(FETCH)
              .build();
    } catch (IoTDBConnectionException e) {
      throw new IotdbException("no node of the cluster answers: " + nodes, e);
    }
    execute("create database if not exists " + database);
    execute("use " + database);
  }

  synchronized void execute(String command) {
    try {
      session.executeNonQueryStatement(command);
    } catch (IoTDBConnectionException | StatementExecutionException e) {
      throw new IotdbException("the cluster refused: " + command, e);
    }
  }

  synchronized void insert(Tablet rows) {
    try {
      session.insert(rows);
    } catch (IoTDBConnectionException | StatementExecutionException e) {
      throw new IotdbException("the cluster did not take the rows", e);
    }
  }

  /** Calls back for each row until it answers false. */
  synchronized void query(String query, Row row) {
    try (SessionDataSet rows = session.executeQueryStatement(query)) {
      boolean more = true;
      while (more && rows.hasNext()) {
        more = row.accept(rows.next());
      }
    } catch (IoTDBConnectionException | StatementExecutionException e) {
      throw new IotdbException("the cluster refused: " + query, e);
    }
  }

  /** A text as a literal. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (IoTDBConnectionException e) {
      throw new IotdbException("cannot close the session", e);
    }
  }

  /** Takes rows until it answers false. */
  @FunctionalInterface
  interface Row {
    boolean accept(RowRecord row);
  }
}
