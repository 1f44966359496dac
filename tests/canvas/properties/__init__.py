"""The laws of the validator, held to many thousand cases each."""
