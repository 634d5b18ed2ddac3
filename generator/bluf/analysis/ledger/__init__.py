"""Every judgment and forecast, what came of it, and what that scores."""
