"""How well the verifier tells supported claims from false ones, and how its model is trained."""
