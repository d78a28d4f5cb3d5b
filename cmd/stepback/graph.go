package main

import "github.com/spf13/cobra"

func graphCommand() *cobra.Command { return &cobra.Command{Use: "graph FILE"} }
