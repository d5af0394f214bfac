"""Tables, read down and across, and what the prose says of them."""
