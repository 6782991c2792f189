"""Here you write what a member is, and what a pass is."""
