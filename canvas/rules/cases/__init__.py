"""For each rule the smallest design in which it fires and the smallest in which it nearly does: data, one file each."""
