"""Relations over several sentences, where names and times tie and place does not."""
