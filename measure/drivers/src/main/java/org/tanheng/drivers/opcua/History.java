// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;
import org.tanheng.telemetry.TimeRange;

/** The raw values that a server keeps of a node (OPC 10000-11, 6.5.3), page by page. */
final class History {
  private static final int PAGE = 1_000;
  private static final int MOST_PAGES = 10_000;

  private History() {}

  /** The values in a range, in the order in which the server gives them. */
  static List<DataValue> read(OpcUaClient client, NodeId node, TimeRange range) throws UaException {
    var details =
        new ReadRawModifiedDetails(
            false, stamp(range.start()), stamp(range.end()), uint(PAGE), false);
    var values = new ArrayList<DataValue>();
    ByteString more = ByteString.NULL_VALUE;
    for (int page = 0; page < MOST_PAGES; page++) {
      HistoryReadResult result = page(client, details, node, more);
      if (result.getHistoryData().decode(client.getStaticEncodingContext())
          instanceof HistoryData data) {
        DataValue[] found = data.getDataValues();
        values.addAll(found == null ? List.of() : List.of(found));
      }
      more = result.getContinuationPoint();
      if (more == null || more.isNullOrEmpty()) {
        break;
      }
    }
    return values;
  }

  private static HistoryReadResult page(
      OpcUaClient client, ReadRawModifiedDetails details, NodeId node, ByteString more)
      throws UaException {
    var what = new HistoryReadValueId(node, null, QualifiedName.NULL_VALUE, more);
    HistoryReadResult[] results =
        client.historyRead(details, TimestampsToReturn.Both, false, List.of(what)).getResults();
    if (results == null || results.length != 1 || results[0].getStatusCode().isBad()) {
      throw new UaException(
          results == null || results.length != 1 ? StatusCode.BAD : results[0].getStatusCode());
    }
    return results[0];
  }

  private static DateTime stamp(Instant instant) {
    return new DateTime(instant);
  }
}
