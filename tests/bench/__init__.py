"""`sh run.sh bench`: the times that a person feels, measured against their budgets."""
