import HyperSearch
import Terminal
