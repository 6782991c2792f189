# Dear diary
