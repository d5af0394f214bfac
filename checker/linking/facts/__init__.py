"""Facts told twice, denied, dated, converted or promised."""
