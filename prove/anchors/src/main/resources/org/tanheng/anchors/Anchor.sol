// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// Keeps when an account first placed an imprint (SHA-256 of a checkpoint's text). Nothing can be changed or
/// removed; accounts do not disturb one another.
contract Anchor {
    event Anchored(address indexed by, bytes32 indexed imprint, uint64 size);

    mapping(address => mapping(bytes32 => uint64)) public placedAt;

    function place(bytes32 imprint, uint64 size) external {
        require(placedAt[msg.sender][imprint] == 0, "placed before");
        placedAt[msg.sender][imprint] = uint64(block.timestamp);
        emit Anchored(msg.sender, imprint, size);
    }
}
