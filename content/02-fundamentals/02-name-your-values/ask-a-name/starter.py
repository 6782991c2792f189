# Ask for the photographer, then for the writer
