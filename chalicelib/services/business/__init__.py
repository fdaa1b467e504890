"""What an organisation has under way, and what it has done (我的业务办理)."""
