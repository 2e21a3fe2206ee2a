// SPDX-License-Identifier: Apache-2.0

// Opens a checkpoint and checks proofs with golang.org/x/mod, which none of ours has touched.
// peer KEY < JSON {checkpoint, cases: [{index, entry, path}], old: [{size, root, path}]}
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type proofs struct {
	Checkpoint string
	Cases      []struct {
		Index int64
		Entry []byte
		Path  []tlog.Hash
	}
	Old []struct {
		Size int64
		Root tlog.Hash
		Path []tlog.Hash
	}
}

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func main() {
	verifier, err := note.NewVerifier(os.Args[1])
	check(err)
	var in proofs
	check(json.NewDecoder(os.Stdin).Decode(&in))
	opened, err := note.Open([]byte(in.Checkpoint), note.VerifierList(verifier))
	check(err)
	var origin, root string
	var size int64
	_, err = fmt.Sscanf(opened.Text, "%s\n%d\n%s\n", &origin, &size, &root)
	check(err)
	head, err := tlog.ParseHash(root)
	check(err)
	for _, c := range in.Cases {
		check(tlog.CheckRecord(c.Path, size, head, c.Index, tlog.RecordHash(c.Entry)))
	}
	for _, o := range in.Old {
		check(tlog.CheckTree(o.Path, size, head, o.Size, o.Root))
	}
	fmt.Println("ok", origin, size, len(in.Cases), len(in.Old))
}
