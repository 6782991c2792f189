# A leaderboard
