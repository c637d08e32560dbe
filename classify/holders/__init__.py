"""The phrases of a sentence that name somebody who can hold a position: states, offices, bodies, peoples, people of the street."""
