"""Results as people read them: templates, and small records of what they show."""
